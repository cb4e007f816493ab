namespace Aggregator.Core.Application;

/// <summary>A list as the API gives it.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
public sealed record ItemList<T>(IReadOnlyList<T> Items, string? Next = null);
