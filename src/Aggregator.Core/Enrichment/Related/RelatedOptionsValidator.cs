using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Related;

/// <summary>Checks <see cref="RelatedOptions"/>.</summary>
internal sealed class RelatedOptionsValidator : IValidateOptions<RelatedOptions>
{
    private static readonly (Func<RelatedOptions, bool> Holds, string Message)[] Rules =
    [
        (o => o.Count is >= 0 and <= RelatedConstants.MaxCount, "Count must be from 0 to 5."),
        (o => o.Window >= RelatedConstants.LeastWindow && o.Window <= RelatedConstants.MostWindow, "Window must be from 01:00:00 to 3650.00:00:00."),
        (o => o.Floor is >= 0 and <= 1, "Floor must be from 0 to 1."),
        (o => o.MaxQueryTerms is >= 4 and <= 64, "MaxQueryTerms must be from 4 to 64."),
        (o => o.Candidates is >= 10 and <= 500, "Candidates must be from 10 to 500."),
        (o => o.MaxPerProvider is >= 1 and <= RelatedConstants.MaxCount, "MaxPerProvider must be from 1 to 5."),
        (o => double.IsFinite(o.TextWeight) && o.TextWeight > 0, "TextWeight must be above 0."),
        (o => double.IsFinite(o.TopicWeight) && o.TopicWeight >= 0, "TopicWeight must be 0 or more."),
        (o => double.IsFinite(o.TimeWeight) && o.TimeWeight >= 0, "TimeWeight must be 0 or more."),
        (o => o.TimeHalfLife > TimeSpan.Zero, "TimeHalfLife must be above 00:00:00."),
        (o => o.CacheSize is >= 0 and <= 100_000, "CacheSize must be from 0 to 100000."),
        (o => o.CacheAge >= TimeSpan.Zero && o.CacheAge <= RelatedConstants.MostCacheAge, "CacheAge must be from 00:00:00 to 1.00:00:00."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RelatedOptions options)
    {
        var errors = Rules.Where(r => !r.Holds(options)).Select(r => $"Aggregator:{RelatedOptions.Section}:{r.Message}").ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
