namespace Aggregator.Core.Parsing.Repairs;

/// <summary>What repairs need to know beside the text.</summary>
/// <param name="MaxDepth">The bound of nesting.</param>
/// <param name="Entities">What the document type declared.</param>
internal sealed record RepairContext(int MaxDepth, DeclaredEntities Entities);
