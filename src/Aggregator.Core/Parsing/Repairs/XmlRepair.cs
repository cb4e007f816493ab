namespace Aggregator.Core.Parsing.Repairs;

/// <summary>One way to mend a text.</summary>
/// <param name="Name">What it does, for people and records.</param>
/// <param name="Apply">Gives the mended text, or the same instance where there is nothing to mend.</param>
internal readonly record struct XmlRepair(string Name, Func<string, RepairContext, string> Apply);
