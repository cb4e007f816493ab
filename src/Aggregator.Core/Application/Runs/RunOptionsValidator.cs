using Microsoft.Extensions.Options;

namespace Aggregator.Core.Application;

/// <summary>Refuses to remember nothing: whoever asked for a run must be able to ask how it went.</summary>
internal sealed class RunOptionsValidator : IValidateOptions<RunOptions>
{
    private const int Most = 10_000;
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, RunOptions options)
    {
        var errors = new List<string>();
        if (options.Keep is < 1 or > Most)
            errors.Add($"Aggregator:Runs:Keep must be from 1 to {Most}; it is {options.Keep}.");
        if (options.KeepFor < Least)
            errors.Add($"Aggregator:Runs:KeepFor must be 01:00:00 or longer; it is {options.KeepFor}.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
