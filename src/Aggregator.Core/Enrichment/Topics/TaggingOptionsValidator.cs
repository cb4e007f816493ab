using System.Globalization;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Checks <see cref="TaggingOptions"/>.</summary>
internal sealed class TaggingOptionsValidator : IValidateOptions<TaggingOptions>
{
    private const string Prefix = $"Aggregator:{TaggingOptions.Section}:";
    private const int MostCounted = 1_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TaggingOptions options)
    {
        var errors = new List<string>();
        if (!double.IsFinite(options.Threshold) || options.Threshold <= 0)
            errors.Add(Invariant($"{Prefix}Threshold must be above 0, but is {options.Threshold}."));
        if (options.MaxCounted is < 1 or > MostCounted)
            errors.Add(Invariant($"{Prefix}MaxCounted must be 1 to {MostCounted}, but is {options.MaxCounted}."));
        (string Name, double Value)[] weights =
        [
            (nameof(options.TitleWeight), options.TitleWeight), (nameof(options.CategoryWeight), options.CategoryWeight),
            (nameof(options.ExcerptWeight), options.ExcerptWeight), (nameof(options.ContentWeight), options.ContentWeight),
        ];
        errors.AddRange(weights.Where(w => !double.IsFinite(w.Value) || w.Value < 0).Select(w => Invariant($"{Prefix}{w.Name} must be 0 or more, but is {w.Value}.")));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
