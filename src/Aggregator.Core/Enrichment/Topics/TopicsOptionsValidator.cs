using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Checks <see cref="TopicsOptions"/>.</summary>
internal sealed class TopicsOptionsValidator : IValidateOptions<TopicsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TopicsOptions options) =>
        string.IsNullOrWhiteSpace(options.File) ? ValidateOptionsResult.Fail("Aggregator:Topics must name a file.") : ValidateOptionsResult.Success;
}
