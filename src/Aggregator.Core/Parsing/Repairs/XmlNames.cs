using System.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>What may be a name in XML.</summary>
internal static class XmlNames
{
    /// <summary>Whether a name may begin so.</summary>
    public static bool IsStart(char c) => c == '_' || char.IsAsciiLetter(c) || (c > 0x7F && XmlConvert.IsStartNCNameChar(c));

    /// <summary>Whether this is a name without prefix.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !IsStart(name[0]))
            return false;
        foreach (var c in name[1..])
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether this is a name with one prefix or none.</summary>
    public static bool IsQualifiedName(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? IsName(name) : IsName(name[..colon]) && IsName(name[(colon + 1)..]);
    }
}
