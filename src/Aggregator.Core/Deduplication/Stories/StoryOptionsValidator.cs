using Microsoft.Extensions.Options;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>Checks <see cref="StoryOptions"/>.</summary>
internal sealed class StoryOptionsValidator : IValidateOptions<StoryOptions>
{
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StoryOptions options)
    {
        var errors = new List<string>();
        if (options.Window < ShortestWindow || options.Window > LongestWindow)
            errors.Add($"Aggregator:Stories:Window must be 01:00:00 to 30.00:00:00, but is {options.Window}.");
        if (options.MaxArticles is < 1_000 or > 5_000_000)
            errors.Add($"Aggregator:Stories:MaxArticles must be 1000–5000000, but is {options.MaxArticles}.");
        if (options.MinLikelihood is not (>= 0.1 and <= 1))
            errors.Add(FormattableString.Invariant($"Aggregator:Stories:MinLikelihood must be 0.1–1, but is {options.MinLikelihood}."));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
