package laststep;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** The table of imports, as rules. Each says why it stands. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("laststep");

    private static final String[] BELOW_WORKBENCH = ours(
            "message",
            "math",
            "nn",
            "text",
            "model",
            "training",
            "evaluation",
            "runs",
            "runs.sweep",
            "runs.export",
            "inspect",
            "predict",
            "inspect.map",
            "cli");
    private static final String[] WINDOW = {"javafx..", "java.awt..", "javax.swing..", "org.jfree..", "atlantafx.."};

    @Test
    void messageStandsAlone() {
        imports("message")
                .because("everything else words its sentences with it")
                .check(PROGRAM);
    }

    @Test
    void mathStandsAlone() {
        imports("math")
                .because("the whole products are the ground the network stands on")
                .check(PROGRAM);
    }

    @Test
    void nnStandsOnMath() {
        imports("nn", "math")
                .because("a layer reads like its formula, without text, files or sentences for people")
                .check(PROGRAM);
    }

    @Test
    void textNeedsNoNetwork() {
        imports("text", "message")
                .because("a corpus can be read, cut and counted before any network")
                .check(PROGRAM);
    }

    @Test
    void modelStandsOnNetworkAndText() {
        imports("model", "nn", "text", "math", "message")
                .because("a trained model is the same thing however it was trained")
                .check(PROGRAM);
    }

    @Test
    void trainingStandsOnTheModel() {
        imports("training", "model", "nn", "text", "math", "message")
                .because("a run is a function, whoever watches it")
                .check(PROGRAM);
    }

    @Test
    void evaluationStandsOnTraining() {
        imports("evaluation", "training", "model", "text", "message")
                .because("a classifier is judged by the same figures in the window and on the command line")
                .check(PROGRAM);
    }

    @Test
    void runsStandOnTraining() {
        imports("runs", "training", "model", "text", "message")
                .because("runs are kept and compared with and without a window")
                .check(PROGRAM);
    }

    @Test
    void sweepsStandOnRuns() {
        imports("runs.sweep", "runs", "training", "model", "text", "message")
                .because("a notebook needs no sweep, a sweep may be kept in a notebook")
                .check(PROGRAM);
    }

    @Test
    void exportsStandOnRuns() {
        imports("runs.export", "runs", "training", "model", "text", "message")
                .because("what is exported of a run is what was kept of it")
                .check(PROGRAM);
    }

    @Test
    void inspectStandsOnTheModel() {
        imports("inspect", "model", "text", "message")
                .because("what the views show is computed from frozen models, training or not")
                .check(PROGRAM);
    }

    @Test
    void predictStandsOnTheModel() {
        imports("predict", "model", "text", "message")
                .because("lines of a pipe and of a file in the window are answered by the same code")
                .check(PROGRAM);
    }

    @Test
    void mapsStandOnTheModel() {
        imports("inspect.map", "model", "text", "message")
                .because("where vectors lie is plain arithmetic, whatever they are the vectors of")
                .check(PROGRAM);
    }

    @Test
    void cliStandsBesideTheWindow() {
        imports(
                        "cli",
                        "runs",
                        "runs.sweep",
                        "runs.export",
                        "training",
                        "evaluation",
                        "inspect",
                        "predict",
                        "model",
                        "text",
                        "math",
                        "message")
                .because("the command line is the proof that nothing needs a window")
                .check(PROGRAM);
    }

    @Test
    void workbenchKnowsNoView() {
        imports(
                        "workbench",
                        "runs",
                        "runs.sweep",
                        "runs.export",
                        "training",
                        "evaluation",
                        "inspect",
                        "inspect.map",
                        "predict",
                        "model",
                        "text",
                        "message")
                .because("view models are tested without views")
                .check(PROGRAM);
    }

    @Test
    void uiKnowsTheViewModels() {
        imports("ui", "ui.chart", "workbench", "runs", "runs.sweep", "evaluation", "inspect", "inspect.map", "message")
                .because("a view binds and draws; what it shows is decided in workbench, evaluation and inspect")
                .check(PROGRAM);
    }

    @Test
    void chartsKnowTheViewModels() {
        imports("ui.chart", "workbench", "runs", "evaluation", "message")
                .because("a chart draws the values it is given, in whichever place it stands")
                .check(PROGRAM);
    }

    @Test
    void nobodyImportsTheAssembly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("laststep")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("laststep")
                .because("the objects are put together in one place, which nothing may reach back to")
                .check(PROGRAM);
    }

    @Test
    void nothingBelowTheWorkbenchKnowsAWindow() {
        noClasses()
                .that()
                .resideInAnyPackage(BELOW_WORKBENCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WINDOW)
                .because("the core runs, and is tested, on machines with no display")
                .check(PROGRAM);
    }

    @Test
    void workbenchKnowsOfJavaFxOnlyObservableValues() {
        noClasses()
                .that()
                .resideInAPackage("laststep.workbench..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(WINDOW)
                        .and(resideOutsideOfPackage("javafx.beans.."))
                        .and(resideOutsideOfPackage("javafx.collections.."))
                        .and(resideOutsideOfPackage("javafx.util..")))
                .because("view models are tested with no toolkit running")
                .check(PROGRAM);
    }

    @Test
    void chartLibrariesStayInsideUiChart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("laststep.ui.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "java.awt..", "javax.swing..")
                .because("two ways to draw live in one program only if each keeps to its side of the fence")
                .check(PROGRAM);
    }

    @Test
    void theVectorApiStaysInOneClass() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("laststep.math.VectorKernels")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .because("without the module such a class cannot be loaded; this one is looked up by name")
                .check(PROGRAM);
    }

    @Test
    void onlyFxThreadHopsToTheFxThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("laststep.ui.FxThread")
                .should()
                .accessTargetWhere(target(Platform.class, "runLater"))
                .because("tests hand in another executor; a hop they cannot see would need a toolkit and a sleep")
                .check(PROGRAM);
    }

    @Test
    void nothingIsRandomWithoutASeed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(java.util.SplittableRandom.class)
                .orShould()
                .accessTargetWhere(target(Math.class, "random"))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .because("the same seed gives the same numbers, to the bit")
                .check(PROGRAM);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("laststep.(**)")
                .should()
                .beFreeOfCycles()
                .because("what cannot be understood without each other should be one package")
                .check(PROGRAM);
    }

    /** Of ours, this package imports itself and these only. */
    private static ArchRule imports(String importing, String... imported) {
        String[] allowed = ours(
                Stream.concat(Stream.of(importing), Arrays.stream(imported)).toArray(String[]::new));
        return classes()
                .that()
                .resideInAPackage("laststep." + importing)
                .should()
                .onlyDependOnClassesThat(are(resideInAnyPackage(allowed).or(resideOutsideOfPackage("laststep.."))));
    }

    private static String[] ours(String... packages) {
        return Arrays.stream(packages).map(name -> "laststep." + name).toArray(String[]::new);
    }

    // an access, not a call: a method reference is no call
    private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String name) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().equals(name));
    }
}
