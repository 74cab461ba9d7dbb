package laststep.runs.export;

import static laststep.runs.export.Html.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import laststep.message.Messages;
import laststep.model.HistoryRow;
import laststep.model.RunRecord;
import laststep.runs.CurvePoint;
import laststep.runs.RunFigures;
import laststep.runs.RunProgress;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/**
 * A run on one page of HTML that opens anywhere: no script, nothing that is fetched, light or dark as the reader likes it, and
 * fit to be printed.
 */
final class RunCard {
    private final ExportedRun run;
    private final Confusion confusion;
    private final Messages messages;
    private final ZoneId zone;
    private final StringBuilder page = new StringBuilder();

    private RunCard(ExportedRun run, Confusion confusion, Messages messages, ZoneId zone) {
        this.run = run;
        this.confusion = confusion;
        this.messages = messages;
        this.zone = zone;
    }

    /** @param confusion of the validation part, or null. @param zone moments are told in */
    static void write(Path file, ExportedRun run, Confusion confusion, Messages messages, ZoneId zone) {
        byte[] html = html(run, confusion, messages, zone).getBytes(StandardCharsets.UTF_8);
        ExportFile.write(file, out -> out.write(html));
    }

    static String html(ExportedRun run, Confusion confusion, Messages messages, ZoneId zone) {
        return new RunCard(run, confusion, messages, zone).html();
    }

    private String html() {
        String title = title();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(messages.getLocale().getLanguage())
                .append("\">\n<head><meta charset=\"utf-8\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style></head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
        head();
        figures();
        charts();
        epochs();
        matrix();
        settings();
        record();
        page.append("<footer>").append(word("card.footer")).append("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private String title() {
        int number = run.info().number();
        return run.name().isEmpty() ? messages.get("card.run", number) : messages.get("card.named", number, run.name());
    }

    private void head() {
        RunRecord record = run.info().origin().record();
        String started = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(messages.getLocale())
                .withZone(zone)
                .format(run.info().started());
        String status = messages.get(
                "card.status." + run.info().progress().status().name().toLowerCase(Locale.ROOT));
        page.append("<p class=\"muted\">")
                .append(escaped(messages.get("card.about", record.corpus(), started, status)))
                .append("</p>\n");
        run.info()
                .notes()
                .tags()
                .forEach(tag ->
                        page.append("<span class=\"tag\">").append(escaped(tag)).append("</span>"));
        if (!run.info().notes().note().isBlank()) {
            page.append("<div class=\"note\">")
                    .append(escaped(run.info().notes().note()))
                    .append("</div>\n");
        }
    }

    private void figures() {
        RunProgress progress = run.info().progress();
        page.append("<div class=\"figures\">");
        figure("card.validLoss", number(progress.validLoss()));
        figure("card.validAccuracy", percent(progress.validAccuracy()));
        figure("card.bestEpoch", progress.bestEpoch() == 0 ? "–" : String.valueOf(progress.bestEpoch()));
        figure("card.trainLoss", number(progress.trainLoss()));
        figure("card.steps", messages.get("card.stepsOf", progress.step(), progress.steps()));
        figure("card.seconds", messages.get("card.secondsOf", progress.seconds()));
        page.append("</div>\n");
    }

    private void figure(String key, String value) {
        page.append("<div class=\"figure\"><b>")
                .append(escaped(value))
                .append("</b><span>")
                .append(word(key))
                .append("</span></div>");
    }

    private void charts() {
        String loss = new SvgChart(messages.get("card.loss"), messages.get("card.step"))
                .line(
                        messages.get("card.batches"),
                        "train",
                        run.curves().getOrDefault(RunFigures.LOSS, List.of()),
                        false)
                .line(
                        messages.get("card.trainMean"),
                        "train-epochs",
                        points(HistoryRow::step, HistoryRow::trainLoss),
                        true)
                .line(messages.get("card.valid"), "valid", points(HistoryRow::step, HistoryRow::validLoss), true)
                .html();
        String accuracy = new SvgChart(messages.get("card.accuracy"), messages.get("card.epoch"))
                .line(
                        messages.get("card.trainMean"),
                        "train-epochs",
                        points(HistoryRow::epoch, HistoryRow::trainAccuracy),
                        true)
                .line(messages.get("card.valid"), "valid", points(HistoryRow::epoch, HistoryRow::validAccuracy), true)
                .html();
        if (loss.isEmpty() && accuracy.isEmpty()) {
            return;
        }
        page.append("<div class=\"pair\">");
        page.append("<div><h2>").append(word("card.loss")).append("</h2>").append(loss);
        page.append("</div><div><h2>")
                .append(word("card.accuracy"))
                .append("</h2>")
                .append(accuracy);
        page.append("</div></div>\n");
    }

    private List<CurvePoint> points(ToLongFunction<HistoryRow> x, ToDoubleFunction<HistoryRow> y) {
        return run.history().stream()
                .map(row -> new CurvePoint(x.applyAsLong(row), y.applyAsDouble(row)))
                .toList();
    }

    private void epochs() {
        if (run.history().isEmpty()) {
            return;
        }
        page.append("<h2>").append(word("card.epochs")).append("</h2><div class=\"scroll\"><table class=\"wide\"><tr>");
        for (String column :
                List.of("epoch", "step", "trainLoss", "trainAccuracy", "validLoss", "validAccuracy", "lr", "seconds")) {
            page.append("<th class=\"number\">").append(word("card." + column)).append("</th>");
        }
        page.append("</tr>\n");
        for (HistoryRow row : run.history()) {
            boolean best = row.epoch() == run.info().progress().bestEpoch();
            page.append(best ? "<tr class=\"best\">" : "<tr>");
            for (String cell : List.of(
                    best ? messages.get("card.best", row.epoch()) : String.valueOf(row.epoch()),
                    messages.get("card.whole", row.step()),
                    number(row.trainLoss()),
                    percent(row.trainAccuracy()),
                    number(row.validLoss()),
                    percent(row.validAccuracy()),
                    String.valueOf((float) row.learningRate()),
                    messages.get("card.secondsOf", row.seconds()))) {
                page.append("<td class=\"number\">").append(escaped(cell)).append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
    }

    private void matrix() {
        if (confusion == null) {
            return;
        }
        page.append("<h2>")
                .append(word("card.confusion"))
                .append("</h2><p class=\"muted\">")
                .append(word("card.confusion.about"))
                .append("</p><div class=\"scroll\"><table class=\"confusion\"><tr><th></th>");
        confusion
                .labels()
                .forEach(label -> page.append("<th>").append(escaped(label)).append("</th>"));
        page.append("</tr>\n");
        for (int row = 0; row < confusion.labels().size(); row++) {
            page.append("<tr><th>").append(escaped(confusion.labels().get(row))).append("</th>");
            int sum = 0;
            for (int count : confusion.counts()[row]) {
                sum += count;
            }
            for (int column = 0; column < confusion.labels().size(); column++) {
                int count = confusion.counts()[row][column];
                page.append(String.format(
                        Locale.ROOT,
                        "<td class=\"cell%s\" style=\"--share:%.3f\">%s</td>",
                        row == column ? " right" : "",
                        sum == 0 ? 0 : (double) count / sum,
                        escaped(messages.get("card.whole", count))));
            }
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
    }

    private void settings() {
        Map<String, String> defaults = Setting.textsOf(TrainingConfig.defaults());
        page.append("<h2>").append(word("card.settings")).append("</h2><p class=\"muted\">");
        page.append(word("card.settings.about")).append("</p><table class=\"wide\">");
        run.info().origin().record().settings().forEach((name, value) -> {
            if (!defaults.containsKey(name)) {
                return; // a digest: it stands in the record
            }
            page.append(value.equals(defaults.get(name)) ? "<tr>" : "<tr class=\"changed\">")
                    .append("<td><code>")
                    .append(escaped(name))
                    .append("</code></td><td>")
                    .append(escaped(value))
                    .append("</td><td class=\"muted\">")
                    .append(escaped(messages.get("setting." + name)))
                    .append("</td></tr>\n");
        });
        page.append("</table>\n");
    }

    private void record() {
        RunRecord record = run.info().origin().record();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("card.corpus", record.corpus());
        rows.put("card.source", run.info().origin().source());
        rows.put("card.corpusSha", record.corpusSha256());
        rows.put("card.validSha", record.settings().get("valid"));
        rows.put("card.startSha", record.settings().get("init_from"));
        rows.put("card.vectors", run.info().origin().vectors());
        rows.put("card.vectorsSha", record.settings().get("vectors"));
        rows.put("card.modelSha", run.modelSha256());
        rows.put("card.sweep", run.info().origin().sweep());
        rows.put(
                "card.parameters",
                messages.get("card.whole", run.info().origin().parameters()));
        rows.put("card.kernels", record.kernels());
        rows.put("card.threads", String.valueOf(record.threads()));
        page.append("<h2>").append(word("card.record")).append("</h2><table class=\"wide\">");
        rows.forEach((key, value) -> row(messages.get(key), value));
        record.versions().forEach(this::row);
        page.append("</table>\n");
    }

    private void row(String name, String value) {
        if (value != null) {
            page.append("<tr><td>")
                    .append(escaped(name))
                    .append("</td><td><code>")
                    .append(escaped(value))
                    .append("</code></td></tr>\n");
        }
    }

    private String word(String key) {
        return escaped(messages.get(key));
    }

    private String number(double value) {
        return Double.isFinite(value) ? messages.get("sweep.figure", value) : "–";
    }

    private String percent(double value) {
        return Double.isFinite(value) ? messages.get("sweep.share", value) : "–";
    }

    private static String style() {
        try (InputStream css = RunCard.class.getResourceAsStream("/laststep/export/card.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
