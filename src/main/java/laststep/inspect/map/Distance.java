package laststep.inspect.map;

/** How far two vectors are from each other. */
public enum Distance {
    /** 1 − cos of the angle between them: 0 for the same direction, 2 for opposite ones; 1 if one of them is zero. */
    COSINE {
        @Override
        public double between(float[] a, float[] b) {
            double product = 0;
            double ofA = 0;
            double ofB = 0;
            for (int i = 0; i < a.length; i++) {
                product += (double) a[i] * b[i];
                ofA += (double) a[i] * a[i];
                ofB += (double) b[i] * b[i];
            }
            double lengths = Math.sqrt(ofA) * Math.sqrt(ofB);
            return lengths == 0 ? 1 : Math.max(0, 1 - product / lengths);
        }
    },
    /** The length of their difference. */
    EUCLID {
        @Override
        public double between(float[] a, float[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                double difference = (double) a[i] - b[i];
                sum += difference * difference;
            }
            return Math.sqrt(sum);
        }
    };

    /** @param a not modified @param b of the same size. Not modified */
    public abstract double between(float[] a, float[] b);
}
