namespace Aggregator.Testing.Fuzzing;

/// <summary>A property that a document broke.</summary>
/// <param name="Kind">What is wrong: failures of one kind have one cause, mostly.</param>
/// <param name="Detail">More of it, as a stack.</param>
public sealed record FuzzFailure(string Kind, string Detail = "");
