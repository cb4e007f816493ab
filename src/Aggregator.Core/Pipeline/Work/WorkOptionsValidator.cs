using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>Reports every wrong setting of <c>Aggregator:Work</c> at once.</summary>
internal sealed class WorkOptionsValidator : IValidateOptions<WorkOptions>
{
    private const string Prefix = $"Aggregator:{WorkOptions.SectionName}:";

    private static readonly (Func<WorkOptions, bool> Holds, string Message)[] Rules =
    [
        (o => o.MaxConcurrency is >= 1 and <= 64, "MaxConcurrency must be 1 to 64."),
        (o => o.MaxAttempts is >= 1 and <= 20, "MaxAttempts must be 1 to 20."),
        (o => o.RetryDelay >= TimeSpan.FromSeconds(1) && o.RetryDelay <= TimeSpan.FromDays(1), "RetryDelay must be 00:00:01 to 1.00:00:00."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WorkOptions options)
    {
        var failures = Rules.Where(r => !r.Holds(options)).Select(r => Prefix + r.Message).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
