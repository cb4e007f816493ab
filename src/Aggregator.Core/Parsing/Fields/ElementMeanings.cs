using System.Xml.Linq;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>The meaning of one document's element names: each is looked up in the tables once, then known by reference.</summary>
internal sealed class ElementMeanings(Dictionary<string, FieldRule> table, XElement root)
{
    private readonly Dictionary<XName, ElementMeaning> _meanings = [];
    private readonly string _formatNamespace = root.Name.NamespaceName;
    private readonly bool _isAtomFormat = FormatName.IsAtom(root);

    public ElementMeaning Of(XName name)
    {
        if (_meanings.TryGetValue(name, out var meaning))
            return meaning;
        var vocabulary = VocabularyTable.Find(name.NamespaceName);
        // An unknown namespace that the root itself is in is the format's own.
        if (vocabulary == Vocabulary.Other && name.NamespaceName == _formatNamespace)
            vocabulary = Vocabulary.Core;
        var rule = FindRule(vocabulary, name.LocalName.ToLowerInvariant());
        var isAtom = vocabulary == Vocabulary.Atom || (vocabulary == Vocabulary.Core && _isAtomFormat);
        meaning = rule is null ? ElementMeaning.None : new ElementMeaning(rule.Field, rule.Rank, isAtom, rule.IsPlain);
        _meanings.Add(name, meaning);
        return meaning;
    }

    /// <summary>Elements of RSS that stand in Atom's namespace, as where a feed declares it for all, are still those of RSS.</summary>
    private FieldRule? FindRule(Vocabulary vocabulary, string name) =>
        table.GetValueOrDefault(VocabularyTable.NameOf(vocabulary) + name)
        ?? (vocabulary == Vocabulary.Atom ? table.GetValueOrDefault(name) : null);
}
