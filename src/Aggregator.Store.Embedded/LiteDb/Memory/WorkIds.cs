namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Ids of work: the kind above, a growing number below, so that the work of a kind lies together in order of age.</summary>
internal static class WorkIds
{
    private const int KindShift = 48;

    public static long Make(int kind, long number) => ((long)kind << KindShift) | number;

    public static long First(int kind) => Make(kind, 0);

    public static int KindOf(long id) => (int)(id >> KindShift);

    public static long Last(int kind) => First(kind + 1) - 1;
}
