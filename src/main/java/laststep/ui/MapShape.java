package laststep.ui;

/** What a point of a map looks like: classes that share a colour differ in shape, mistakes are crosses. */
enum MapShape {
    DISC {
        @Override
        boolean covers(double x, double y) {
            return x * x + y * y <= 1;
        }
    },
    SQUARE {
        @Override
        boolean covers(double x, double y) {
            return Math.abs(x) <= 0.85 && Math.abs(y) <= 0.85;
        }
    },
    TRIANGLE {
        @Override
        boolean covers(double x, double y) {
            return y <= 0.8 && y >= -1.1 + Math.abs(x) * 1.9;
        }
    },
    DIAMOND {
        @Override
        boolean covers(double x, double y) {
            return Math.abs(x) + Math.abs(y) <= 1.15;
        }
    },
    CROSS {
        @Override
        boolean covers(double x, double y) {
            double reach = Math.max(Math.abs(x), Math.abs(y));
            return reach <= 1.25 && Math.abs(Math.abs(x) - Math.abs(y)) <= 0.5;
        }
    };

    /** How far the largest reaches. */
    static final double REACH = 1.3;

    /** Whether it covers a place, in radii from its centre; y runs downwards. */
    abstract boolean covers(double x, double y);

    /** That of a class: the colours repeat after eight. */
    static MapShape ofClass(int label) {
        return values()[Math.max(0, label) / 8 % 4];
    }
}
