namespace Aggregator.Service.Documents;

/// <summary>A document as JSON Feed 1.1, or why it is no feed.</summary>
/// <param name="Json">UTF-8 JSON; null on failure.</param>
/// <param name="Error">What is wrong; null on success.</param>
internal sealed record ConvertedDocument(ReadOnlyMemory<byte>? Json, string? Error);
