using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Heat;

/// <summary>Checks <see cref="HeatOptions"/>.</summary>
internal sealed class HeatOptionsValidator : IValidateOptions<HeatOptions>
{
    private static readonly TimeSpan ShortestHalfLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestHalfLife = TimeSpan.FromDays(365);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, HeatOptions options)
    {
        var errors = new List<string>();
        if (options.HalfLife < ShortestHalfLife || options.HalfLife > LongestHalfLife)
            errors.Add($"Aggregator:Heat:HalfLife must be 00:01:00 to 365.00:00:00, but is {options.HalfLife}.");
        if (options.ProvidersForHalf is not (> 0 and <= 1_000))
            errors.Add(FormattableString.Invariant($"Aggregator:Heat:ProvidersForHalf must be above 0 and at most 1000, but is {options.ProvidersForHalf}."));
        if (options.CooledBelow is not (> 0 and <= 1))
            errors.Add(FormattableString.Invariant($"Aggregator:Heat:CooledBelow must be above 0 and at most 1, but is {options.CooledBelow}."));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
