using System.Globalization;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Checks <see cref="QualityOptions"/>.</summary>
internal sealed class QualityOptionsValidator : IValidateOptions<QualityOptions>
{
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
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
