using Microsoft.Extensions.Options;

namespace Aggregator.Core.Configuration;

internal sealed class AggregatorOptionsValidator : IValidateOptions<AggregatorOptions>
{
    public ValidateOptionsResult Validate(string? name, AggregatorOptions options)
    {
        var failures = new List<string>();
        if (options.Providers.Count == 0 || options.Providers.Any(string.IsNullOrWhiteSpace))
            failures.Add("Aggregator:Providers must be a list of file names or globs, none of them empty.");
        if (string.IsNullOrWhiteSpace(options.Topics)) failures.Add("Aggregator:Topics must be a file name.");
        if (string.IsNullOrWhiteSpace(options.DataDirectory)) failures.Add("Aggregator:DataDirectory must be a folder name.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
