namespace Aggregator.Core.Parsing.Charsets;

/// <summary>A document as text.</summary>
/// <param name="Text">The text, without byte order mark.</param>
/// <param name="EncodingName">The IANA name of the encoding that it was read in.</param>
internal readonly record struct DecodedText(string Text, string EncodingName);
