namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The terms of a transaction: those stored, and new ones that it brings.</summary>
internal sealed class TermBatch(StoreEngine engine, TermTable stored)
{
    private readonly Dictionary<(TermKind, string), int> _new = [];

    public List<Term> Added { get; } = [];

    /// <summary>The number of a name, a new one where it had none.</summary>
    public int NumberOf(TermKind kind, string text)
    {
        stored.Load(engine);
        if (stored.Find(kind, text) is var number and not 0 || _new.TryGetValue((kind, text), out number))
            return number;

        number = stored.Texts(kind).Count + Added.Count(t => t.Kind == kind) + 1;
        _new[(kind, text)] = number;
        Added.Add(new Term(kind, number, text));
        return number;
    }
}
