using System.Globalization;

namespace Aggregator.Service.Output;

/// <summary>Numbers of things, in words that fit the number.</summary>
internal static class Counted
{
    /// <summary>As in "1 feed" and "2 feeds".</summary>
    public static string Of(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
