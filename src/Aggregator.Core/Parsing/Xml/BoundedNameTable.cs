using System.Xml;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>
/// The names of one document. A reader asks it for every name that it comes across, so that it can stop one within a tag that never ends.
/// </summary>
internal sealed class BoundedNameTable : XmlNameTable
{
    private readonly NameTable _names = new();
    private int _count;
    private int _inTag;

    /// <summary>At the end of a tag.</summary>
    public void EndTag() => _inTag = 0;

    /// <inheritdoc/>
    public override string Add(char[] array, int offset, int length)
    {
        CheckTag();
        return _names.Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));
    }

    /// <inheritdoc/>
    public override string Add(string array)
    {
        CheckTag();
        return _names.Get(array) ?? Counted(_names.Add(array));
    }

    /// <inheritdoc/>
    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    /// <inheritdoc/>
    public override string? Get(string array) => _names.Get(array);

    private void CheckTag()
    {
        if (++_inTag > XmlBounds.MaxNamesInTag)
            throw new XmlBoundException($"A tag has more than {XmlBounds.MaxNamesInTag} attributes.");
    }

    private string Counted(string name) => ++_count <= XmlBounds.MaxNames
        ? name
        : throw new XmlBoundException($"There are more than {XmlBounds.MaxNames} different names of elements and attributes.");
}
