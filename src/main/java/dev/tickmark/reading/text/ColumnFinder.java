package dev.tickmark.reading.text;

import dev.tickmark.reading.text.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the columns of a block of rows from the edges its figures are aligned by. Edges grow together from the nearest on, unless a row has a figure at both:
 * two figures of one row never share a column.
 */
final class ColumnFinder {

    /** A column of figures: where its figures begin at the leftmost, the mean of the edges they are aligned by, and where they end at the rightmost. */
    record Track(int left, int edge, int right) {

        int centre() {
            return (left + right) / 2;
        }

        boolean overlaps(int from, int to) {
            return from < right && left < to;
        }
    }

    static final int MOST = 60;
    /** Edges this near are one column when no row speaks against it. */
    private static final int NEAR = 3;
    private static final int FAR = 9;
    private static final int WIDE = 30;

    private ColumnFinder() {
    }

    private static final class Cluster {
        private int left;
        private int right;
        private long sum;
        private int count;
        private final BitSet rows = new BitSet();

        private int mean() {
            return (int) (sum / count);
        }

        private void take(Cluster other) {
            left = Math.min(left, other.left);
            right = Math.max(right, other.right);
            sum += other.sum;
            count += other.count;
            rows.or(other.rows);
        }
    }

    /** The columns of some rows of figures, left to right. */
    static List<Track> find(List<List<Token>> rows) {
        List<Cluster> clusters = clusters(rows, false);
        if (clusters.isEmpty()) {
            clusters = clusters(rows, true);
        }
        merge(clusters, 0);
        int usual = usual(rows);
        if (usual >= 2 && clusters.size() > usual) {
            merge(clusters, usual);
            if (clusters.size() > usual && !isFilled(rows, clusters.size())) {
                return inOrder(rows, usual);
            }
        }
        while (clusters.size() > MOST) {
            clusters.remove(clusters.stream().min(Comparator.comparingInt(c -> c.count)).orElseThrow());
        }
        List<Track> tracks = new ArrayList<>();
        for (Cluster cluster : clusters) {
            tracks.add(new Track(cluster.left, cluster.mean(), cluster.right));
        }
        return tracks;
    }

    /** Whether some row has a figure in every column: a column that few rows use, as of note numbers, is one all the same. */
    private static boolean isFilled(List<List<Token>> rows, int columns) {
        return rows.stream().anyMatch(row -> row.size() == columns && row.stream().allMatch(Token::isFigure));
    }

    private static List<Cluster> clusters(List<List<Token>> rows, boolean nils) {
        TreeMap<Integer, Cluster> byEdge = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Token token : rows.get(row)) {
                if (token.kind() == Kind.TEXT || token.kind() == Kind.NIL && !nils) {
                    continue;
                }
                Cluster cluster = byEdge.computeIfAbsent(token.edge(), edge -> new Cluster());
                cluster.left = cluster.count == 0 ? token.start() : Math.min(cluster.left, token.start());
                cluster.right = Math.max(cluster.right, token.end());
                cluster.sum += token.edge();
                cluster.count++;
                cluster.rows.set(row);
            }
        }
        return new ArrayList<>(byEdge.values());
    }

    /** Where the layout shifts from row to row but every row has as many figures, their order alone makes the columns. */
    private static List<Track> inOrder(List<List<Token>> rows, int columns) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Cluster cluster = new Cluster();
            for (List<Token> row : rows) {
                if (row.size() == columns) {
                    Token token = row.get(i);
                    cluster.left = cluster.count == 0 ? token.start() : Math.min(cluster.left, token.start());
                    cluster.right = Math.max(cluster.right, token.end());
                    cluster.sum += token.edge();
                    cluster.count++;
                }
            }
            tracks.add(new Track(cluster.left, cluster.mean(), cluster.right));
        }
        return tracks;
    }

    /** How many figures nearly every row has; 0 where rows differ. */
    private static int usual(List<List<Token>> rows) {
        int[] counts = new int[MOST + 1];
        int all = 0;
        int best = 0;
        for (List<Token> row : rows) {
            if (!row.isEmpty() && row.size() <= MOST) {
                counts[row.size()]++;
                all++;
                best = counts[row.size()] > counts[best] ? row.size() : best;
            }
        }
        return counts[best] * 4 >= all * 3 ? best : 0;
    }

    /** Merges near neighbours; down to {@code enough} columns, where that is given, also neighbours further apart. */
    private static void merge(List<Cluster> clusters, int enough) {
        while (clusters.size() > Math.max(1, enough)) {
            int best = -1;
            int bestGap = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < clusters.size(); i++) {
                Cluster one = clusters.get(i);
                Cluster two = clusters.get(i + 1);
                int gap = two.mean() - one.mean();
                boolean near = gap <= NEAR || gap <= FAR && overlap(one, two) || enough > 0 && gap <= WIDE;
                if (near && gap < bestGap && !one.rows.intersects(two.rows)) {
                    best = i;
                    bestGap = gap;
                }
            }
            if (best < 0) {
                return;
            }
            clusters.get(best).take(clusters.remove(best + 1));
        }
    }

    private static boolean overlap(Cluster one, Cluster two) {
        int shared = Math.min(one.right, two.right) - Math.max(one.left, two.left);
        return shared * 2 >= Math.min(one.right - one.left, two.right - two.left);
    }

    /** Whether figures are aligned where they begin, as a page that was turned into text sets them, more than where they end. */
    static boolean isLeftSet(List<List<Token>> rows) {
        BitSet starts = new BitSet();
        BitSet edges = new BitSet();
        for (List<Token> row : rows) {
            for (Token token : row) {
                if (token.kind() == Kind.FIGURE) {
                    starts.set(token.start());
                    edges.set(token.edge());
                }
            }
        }
        return starts.cardinality() < edges.cardinality();
    }

    /** The column of each piece of a row, in order and without sharing; -1 for a piece that no column can take. */
    static int[] assign(List<Token> tokens, List<Track> tracks) {
        int n = tokens.size();
        int m = tracks.size();
        int[] found = new int[n];
        // cost[i][j]: the least for the first i pieces over the first j columns; leaving a piece out is dear.
        int[][] cost = new int[n + 1][m + 1];
        byte[][] step = new byte[n + 1][m + 1];
        for (int i = 1; i <= n; i++) {
            cost[i][0] = cost[i - 1][0] + 60;
            step[i][0] = 1;
        }
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                int take = cost[i - 1][j - 1] + distance(tokens.get(i - 1), tracks.get(j - 1));
                int skip = cost[i][j - 1];
                int drop = cost[i - 1][j] + 60;
                cost[i][j] = Math.min(take, Math.min(skip, drop));
                step[i][j] = (byte) (cost[i][j] == take ? 2 : cost[i][j] == skip ? 0 : 1);
            }
        }
        int i = n;
        int j = m;
        while (i > 0) {
            if (step[i][j] == 2) {
                found[--i] = --j;
            } else if (step[i][j] == 1) {
                found[--i] = -1;
            } else {
                j--;
            }
        }
        return found;
    }

    private static int distance(Token token, Track track) {
        int edges = Math.abs(token.edge() - track.edge());
        if (token.kind() == Kind.FIGURE || token.kind() == Kind.YEAR) {
            return edges;
        }
        int centres = Math.abs((token.start() + token.end()) / 2 - track.centre());
        return Math.min(edges, centres);
    }
}
