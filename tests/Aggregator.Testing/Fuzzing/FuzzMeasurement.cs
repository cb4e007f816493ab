using Aggregator.Core.Model;

namespace Aggregator.Testing.Fuzzing;

/// <summary>What one document came to.</summary>
/// <param name="Result">The parser's answer; null where it threw.</param>
/// <param name="Elapsed">Processor time of parsing, normalizing and writing.</param>
/// <param name="AllocatedBytes">Memory asked for meanwhile.</param>
/// <param name="Failure">What is wrong; null where nothing is.</param>
internal sealed record FuzzMeasurement(ParseResult? Result, TimeSpan Elapsed, long AllocatedBytes, FuzzFailure? Failure);
