using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Comparisons, and their signs.</summary>
public static class QueryComparisons
{
    // The longer sign of two that begin alike comes first.
    private static readonly (string Sign, NumberComparison Comparison)[] Signs =
    [
        (">=", NumberComparison.AtLeast), ("<=", NumberComparison.AtMost), (">", NumberComparison.More), ("<", NumberComparison.Less), ("=", NumberComparison.Equal),
    ];

    /// <summary>The comparison that a value begins with, and the length of its sign; without one, the same.</summary>
    internal static (NumberComparison Comparison, int Length) Read(string value)
    {
        foreach (var (sign, comparison) in Signs)
        {
            if (value.StartsWith(sign, StringComparison.Ordinal))
                return (comparison, sign.Length);
        }

        return (NumberComparison.Equal, 0);
    }

    /// <summary>The sign of a comparison; none for the same.</summary>
    internal static string Print(NumberComparison comparison) =>
        comparison == NumberComparison.Equal ? "" : Signs.First(s => s.Comparison == comparison).Sign;

    /// <summary>Whether a number compares so.</summary>
    public static bool Holds(int number, NumberComparison comparison, int value) => comparison switch
    {
        NumberComparison.Less => number < value,
        NumberComparison.AtMost => number <= value,
        NumberComparison.More => number > value,
        NumberComparison.AtLeast => number >= value,
        _ => number == value,
    };
}
