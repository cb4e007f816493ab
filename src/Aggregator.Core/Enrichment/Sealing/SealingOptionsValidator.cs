using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Sealing;

/// <summary>Checks <see cref="SealingOptions"/>; a key is never named in a message.</summary>
internal sealed class SealingOptionsValidator : IValidateOptions<SealingOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SealingOptions options)
    {
        var errors = options.Keys.Index().Where(k => !SealingKey.TryParse(k.Item, out _))
            .Select(k => $"Aggregator:Sealing:Keys:{k.Index} must be {SealingKey.Size} bytes in base64, as openssl rand -base64 {SealingKey.Size} gives them.").ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
