using Microsoft.Extensions.Options;

namespace Aggregator.Core.Normalization;

/// <summary>Checks <see cref="NormalizationOptions"/>.</summary>
internal sealed class NormalizationOptionsValidator : IValidateOptions<NormalizationOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, NormalizationOptions options)
    {
        var errors = new List<string>();
        if (options.MaxHtmlDepth is < 1 or > NormalizationOptions.HtmlDepthLimit)
            errors.Add($"Aggregator:Normalization:MaxHtmlDepth must be 1 to {NormalizationOptions.HtmlDepthLimit}, but is {options.MaxHtmlDepth}.");
        if (string.IsNullOrWhiteSpace(options.TrackingParameters))
            errors.Add("Aggregator:Normalization:TrackingParameters must name a file.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
