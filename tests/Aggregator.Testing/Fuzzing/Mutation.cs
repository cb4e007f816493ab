namespace Aggregator.Testing.Fuzzing;

/// <summary>One way to change a document.</summary>
/// <param name="Name">For the recipe.</param>
/// <param name="Weight">How often it is drawn, against the others.</param>
/// <param name="Apply">Makes the changed body; may give back the same one.</param>
internal sealed record Mutation(string Name, int Weight, Func<byte[], MutationContext, byte[]> Apply);
