using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Pages;

/// <summary>Reports every wrong setting of <c>Aggregator:Pages</c> at once.</summary>
internal sealed class PagesOptionsValidator : IValidateOptions<PagesOptions>
{
    private const string Prefix = $"Aggregator:{PagesOptions.SectionName}:";

    private static readonly (Func<PagesOptions, bool> Holds, string Message)[] Rules =
    [
        (o => o.MaxBytes is >= 64 << 10 and <= 16 << 20, "MaxBytes must be 65536 to 16777216."),
        (o => o.MaxAge > TimeSpan.Zero, "MaxAge must be above 00:00:00."),
        (o => o.MaxConcurrency is >= 1 and <= 16, "MaxConcurrency must be 1 to 16."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PagesOptions options)
    {
        var failures = Rules.Where(r => !r.Holds(options)).Select(r => Prefix + r.Message).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
