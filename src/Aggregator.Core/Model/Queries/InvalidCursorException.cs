namespace Aggregator.Core.Model;

/// <summary>A cursor that this store did not make, or made for another sort order.</summary>
public sealed class InvalidCursorException() : ArgumentException("The cursor is not one of this store's for this order; start again without it.");
