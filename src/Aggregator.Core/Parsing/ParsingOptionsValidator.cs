using Microsoft.Extensions.Options;

namespace Aggregator.Core.Parsing;

/// <summary>Holds the settings to their ranges.</summary>
internal sealed class ParsingOptionsValidator : IValidateOptions<ParsingOptions>
{
    private static readonly (string Name, Func<ParsingOptions, int> Value, int Min, int Max)[] Ranges =
    [
        (nameof(ParsingOptions.MaxItems), o => o.MaxItems, 1, 1_000_000),
        (nameof(ParsingOptions.MaxXmlDepth), o => o.MaxXmlDepth, 16, 500),
        (nameof(ParsingOptions.MaxBytes), o => o.MaxBytes, 1_024, 268_435_456),
        (nameof(ParsingOptions.MaxBytesInWork), o => o.MaxBytesInWork, 1_048_576, int.MaxValue),
        (nameof(ParsingOptions.MaxDocumentsInWork), o => o.MaxDocumentsInWork, 1, 10_000),
    ];

    public ValidateOptionsResult Validate(string? name, ParsingOptions options)
    {
        var failures = Ranges
            .Where(range => range.Value(options) < range.Min || range.Value(options) > range.Max)
            .Select(range => $"Aggregator:Parsing:{range.Name} must be {range.Min} to {range.Max}, but is {range.Value(options)}.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
