using System.Globalization;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Checks <see cref="QualityOptions"/>.</summary>
internal sealed class QualityOptionsValidator : IValidateOptions<QualityOptions>
{
    private static readonly (Func<QualityOptions, bool> Holds, string Message)[] Rules =
    [
        (o => o.FullExcerptLength > 0, "FullExcerptLength must be 1 or more characters."),
        (o => o.FullWordCount > 0, "FullWordCount must be 1 or more words."),
        (o => o.UsefulImageWidth > 0, "UsefulImageWidth must be 1 or more pixels."),
        (o => o.MinHeadlineLength >= 0, "MinHeadlineLength must be 0 or more characters."),
        (o => o.MaxHeadlineLength >= o.MinHeadlineLength, "MaxHeadlineLength must be at least Aggregator:Quality:MinHeadlineLength."),
        (o => o.FreshnessHalfLife > TimeSpan.Zero, "FreshnessHalfLife must be above 00:00:00."),
        (o => o.Clickbait.All(p => !string.IsNullOrWhiteSpace(p)), "Clickbait must hold no empty phrase."),
        (o => o.Boilerplate.All(p => !string.IsNullOrWhiteSpace(p)), "Boilerplate must hold no empty phrase."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, QualityOptions options)
    {
        var known = QualitySignals.Defaults.Select(s => s.Name).ToList();
        var errors = new List<string>();
        foreach (var (signal, weight) in options.Weights)
        {
            if (!known.Contains(signal, StringComparer.OrdinalIgnoreCase))
                errors.Add($"Aggregator:Quality:Weights must name only {string.Join(", ", known)}, but names '{signal}'.");
            else if (!double.IsFinite(weight) || weight < 0)
                errors.Add($"Aggregator:Quality:Weights:{signal} must be 0 or more, but is {weight.ToString(CultureInfo.InvariantCulture)}.");
        }

        if (options.Weights.Values.All(w => w == 0))
            errors.Add("Aggregator:Quality:Weights must hold a weight above 0.");
        foreach (var (holds, message) in Rules)
        {
            if (!holds(options))
                errors.Add($"Aggregator:Quality:{message}");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
