namespace Aggregator.Testing.Fuzzing;

/// <summary>What holds for every item, whatever the document was.</summary>
/// <param name="Name">What is said where it does not hold.</param>
/// <param name="Holds">Whether it holds.</param>
internal sealed record OutputRule(string Name, Func<FuzzedItem, bool> Holds);
