using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Says every setting that is out of range at once.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const long MiB = 1024 * 1024;
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var errors = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
            errors.Add("Aggregator:DataDirectory must not be empty.");

        Check(errors, nameof(options.CheckpointLogBytes), options.CheckpointLogBytes, MiB, 1024 * MiB);
        Check(errors, nameof(options.MaxDocumentsPerTransaction), options.MaxDocumentsPerTransaction, 1, 50_000);
        Check(errors, nameof(options.GroupDocuments), options.GroupDocuments, 1, 10_000);
        Check(errors, nameof(options.QueueCapacity), options.QueueCapacity, 1, 100_000);
        Check(errors, nameof(options.MaxPageSize), options.MaxPageSize, 1, 10_000);
        Check(errors, nameof(options.CompactionMinEntries), options.CompactionMinEntries, 10_000, 10_000_000);
        if (options.StopTimeout < TimeSpan.Zero || options.StopTimeout > LongestStop)
            errors.Add($"Aggregator:Storage:StopTimeout must be from 00:00:00 to {LongestStop}; it is {options.StopTimeout}.");

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(List<string> errors, string setting, long value, long min, long max)
    {
        if (value < min || value > max)
            errors.Add($"Aggregator:Storage:{setting} must be from {min} to {max}; it is {value}.");
    }
}
