package laststep.text;

import java.util.List;
import java.util.Locale;

/** What the columns of labels and of texts are usually called, the surest names first. */
final class ColumnNames {
    private static final List<String> LABELS = List.of(
            "label",
            "labels",
            "class",
            "category",
            "sentiment",
            "polarity",
            "intent",
            "target",
            "tag",
            "topic",
            "emotion",
            "rating",
            "score",
            "stars",
            "y",
            "레이블",
            "라벨",
            "클래스",
            "분류",
            "카테고리",
            "감성",
            "감정",
            "평가",
            "정답",
            "평점",
            "별점");
    private static final List<String> TEXTS = List.of(
            "text",
            "sentence",
            "document",
            "review",
            "content",
            "comment",
            "comments",
            "utterance",
            "body",
            "message",
            "tweet",
            "question",
            "query",
            "sms",
            "x",
            "텍스트",
            "문장",
            "본문",
            "내용",
            "리뷰",
            "후기",
            "댓글",
            "질문",
            "발화",
            "문서");

    private ColumnNames() {}

    /** @return the index of the column of labels, or null if none is called so */
    static Integer label(List<String> names) {
        return find(LABELS, names);
    }

    /** @return the index of the column of texts, or null if none is called so */
    static Integer text(List<String> names) {
        return find(TEXTS, names);
    }

    private static Integer find(List<String> usual, List<String> names) {
        List<String> lower = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String name : usual) {
            int index = lower.indexOf(name);
            if (index >= 0) {
                return index;
            }
        }
        for (String name : usual) {
            for (int i = 0; i < lower.size(); i++) {
                // review_text and class_label, but not the y of polarity
                if (name.length() > 1
                        && List.of(lower.get(i).split("[^\\p{L}]+")).contains(name)) {
                    return i;
                }
            }
        }
        return null;
    }
}
