using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>One column of the flattening.</summary>
/// <param name="Name">In the header line.</param>
/// <param name="IsText">Whether the value may begin like a formula, which numbers, times and truth values cannot.</param>
/// <param name="Value">The value; null is an empty field.</param>
internal sealed record CsvColumn(string Name, bool IsText, Func<Article, string?> Value);
