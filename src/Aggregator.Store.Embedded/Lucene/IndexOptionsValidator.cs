using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Checks <see cref="IndexOptions"/>.</summary>
internal sealed class IndexOptionsValidator : IValidateOptions<IndexOptions>
{
    private static readonly TimeSpan LeastRefresh = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MostRefresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LeastCommit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostCommit = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, IndexOptions options)
    {
        var errors = new List<string>();
        if (options.RefreshInterval < LeastRefresh || options.RefreshInterval > MostRefresh)
            errors.Add($"Aggregator:Index:RefreshInterval must be from 00:00:00.1 to 00:01:00; it is {options.RefreshInterval}.");
        if (options.CommitInterval < LeastCommit || options.CommitInterval > MostCommit)
            errors.Add($"Aggregator:Index:CommitInterval must be from 00:00:01 to 00:10:00; it is {options.CommitInterval}.");
        if (options.BufferMegabytes is < 8 or > 512)
            errors.Add($"Aggregator:Index:BufferMegabytes must be from 8 to 512; it is {options.BufferMegabytes}.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
