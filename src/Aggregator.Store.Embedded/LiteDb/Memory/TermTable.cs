using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Names by number and numbers by name. Read from the store when first needed; only the actor's thread uses it.</summary>
internal sealed class TermTable
{
    private const int KindShift = 32;
    private const string TextField = "text";

    private readonly Dictionary<(TermKind Kind, string Text), int> _numbers = [];
    private readonly Dictionary<TermKind, List<string>> _texts = [];
    private bool _loaded;

    public static BsonDocument ToDocument(Term term) =>
        new() { ["_id"] = ((long)term.Kind << KindShift) | (uint)term.Number, [TextField] = BsonText.Of(term.Text) };

    public void Load(StoreEngine engine)
    {
        if (_loaded)
            return;

        foreach (var document in engine.Range(Collections.Terms, long.MinValue, long.MaxValue, int.MaxValue))
        {
            var id = document["_id"].AsInt64;
            Add(new Term((TermKind)(id >> KindShift), (int)(uint)id, document[TextField].Text()));
        }

        _loaded = true;
    }

    /// <summary>The names of a kind; the first has number 1.</summary>
    public List<string> Texts(TermKind kind)
    {
        if (!_texts.TryGetValue(kind, out var texts))
            _texts[kind] = texts = [];

        return texts;
    }

    /// <summary>The number of a name; 0 when it has none.</summary>
    public int Find(TermKind kind, string text) => _numbers.GetValueOrDefault((kind, text));

    public void Add(Term term)
    {
        Texts(term.Kind).Add(term.Text);
        _numbers[(term.Kind, term.Text)] = term.Number;
    }
}
