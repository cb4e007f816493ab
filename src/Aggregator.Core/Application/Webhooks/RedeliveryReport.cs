namespace Aggregator.Core.Application;

/// <summary>Messages that are sent again.</summary>
/// <param name="Redelivered">How many.</param>
public sealed record RedeliveryReport(int Redelivered);
