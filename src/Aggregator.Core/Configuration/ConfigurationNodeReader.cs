using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aggregator.Core.Configuration;

/// <summary>
/// Reads a YAML document into nodes from the parser's events: a deserializer would cost reflection at start, lose the lines and stop at the
/// first error.
/// </summary>
internal sealed class ConfigurationNodeReader(Parser parser)
{
    /// <summary>Provider files are five levels deep; a deeper one is none.</summary>
    private const int MaxDepth = 16;

    private readonly Dictionary<string, ConfigurationNode> _anchors = new(StringComparer.Ordinal);

    /// <summary>Reads one document; null and no error where there is none.</summary>
    public static ConfigurationNode? Read(string file, TextReader text, List<ConfigurationError> errors)
    {
        var parser = new Parser(new Scanner(text, skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return null;
            var root = new ConfigurationNodeReader(parser).ReadNode(0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                errors.Add(new ConfigurationError(file, LineOf(second.Start), "there is a second document ('---'); put all into one"));
            return root;
        }
        catch (YamlException exception)
        {
            errors.Add(new ConfigurationError(file, LineOf(exception.Start), "not valid YAML: " + exception.Message));
            return null;
        }
    }

    private ConfigurationNode ReadNode(int depth)
    {
        if (depth > MaxDepth) throw new YamlException(parser.Current!.Start, parser.Current.End, "nested too deeply");
        if (parser.TryConsume<AnchorAlias>(out var alias)) return Resolve(alias);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var plain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
            return Keep(scalar.Anchor, new(ConfigurationNodeKind.Scalar, LineOf(scalar.Start)) { Text = scalar.Value, IsPlain = plain });
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var list = Keep(sequence.Anchor, new(ConfigurationNodeKind.List, LineOf(sequence.Start)));
            while (!parser.TryConsume<SequenceEnd>(out _)) list.Items.Add(ReadNode(depth + 1));
            return list;
        }

        var start = parser.Consume<MappingStart>();
        var map = Keep(start.Anchor, new(ConfigurationNodeKind.Map, LineOf(start.Start)));
        while (!parser.TryConsume<MappingEnd>(out _)) map.Entries.Add((ReadNode(depth + 1), ReadNode(depth + 1)));
        return map;
    }

    private ConfigurationNode Keep(AnchorName anchor, ConfigurationNode node)
    {
        if (!anchor.IsEmpty) _anchors[anchor.Value] = node;
        return node;
    }

    private ConfigurationNode Resolve(AnchorAlias alias) =>
        _anchors.TryGetValue(alias.Value.Value, out var node)
            ? node
            : throw new YamlException(alias.Start, alias.End, $"the anchor '{alias.Value.Value}' is not defined above");

    private static int LineOf(Mark mark) => (int)mark.Line;
}
