using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment;

/// <summary>Checks <see cref="EnrichmentOptions"/> against the enrichers that there are.</summary>
internal sealed class EnrichmentOptionsValidator(IEnumerable<IEnricher> enrichers) : IValidateOptions<EnrichmentOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, EnrichmentOptions options)
    {
        var known = enrichers.Select(e => e.Name).ToList();
        var errors = new List<string>();
        foreach (var unknown in options.Enrichers.Where(n => !known.Contains(n)))
            errors.Add($"Aggregator:Enrichment:Enrichers must name only {string.Join(", ", known)}, but names '{unknown}'.");
        foreach (var repeated in options.Enrichers.GroupBy(n => n).Where(g => g.Count() > 1))
            errors.Add($"Aggregator:Enrichment:Enrichers must name each enricher once, but names '{repeated.Key}' {repeated.Count()} times.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
