namespace Aggregator.Core.Model;

/// <summary>An author as a feed names one. At least one of the fields is set.</summary>
public sealed record ParsedAuthor(string? Name, string? Url = null, string? Email = null);
