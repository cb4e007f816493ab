using System.Globalization;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Checks <see cref="ImagesOptions"/>.</summary>
internal sealed class ImagesOptionsValidator : IValidateOptions<ImagesOptions>
{
    private static readonly (Func<ImagesOptions, bool> Holds, Func<ImagesOptions, FormattableString> Message)[] Rules =
    [
        (o => !string.IsNullOrWhiteSpace(o.Rules), _ => $"Rules must name a file."),
        (o => o.MinSide is >= 1 and <= 1_000, o => $"MinSide must be 1 to 1000 pixels, but is {o.MinSide}."),
        (o => o.MaxRatio is >= 1 and <= 100, o => $"MaxRatio must be 1 to 100, but is {o.MaxRatio}."),
        (o => o.MaxMeasured is >= 1 and <= 50, o => $"MaxMeasured must be 1 to 50 images, but is {o.MaxMeasured}."),
        (o => o.MaxBytes is >= 64 * 1024 and <= 256 * 1024 * 1024, o => $"MaxBytes must be 65536 to 268435456 bytes, but is {o.MaxBytes}."),
        (o => o.CacheBytes >= o.MaxBytes, o => $"CacheBytes must be at least Aggregator:Images:MaxBytes ({o.MaxBytes}), but is {o.CacheBytes}."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ImagesOptions options)
    {
        var errors = Rules.Where(r => !r.Holds(options)).Select(r => $"Aggregator:Images:{r.Message(options).ToString(CultureInfo.InvariantCulture)}").ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
