using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>ASCII, and a table of what the upper bytes are.</summary>
/// <param name="name">The IANA name.</param>
/// <param name="upperBytes">The characters of the last bytes up to FF.</param>
internal sealed class SingleByteEncoding(string name, string upperBytes) : Encoding
{
    private const int ByteValues = 256;

    private readonly int _firstUpper = ByteValues - upperBytes.Length;

    /// <inheritdoc/>
    public override string WebName => name;

    /// <inheritdoc/>
    public override bool IsSingleByte => true;

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
            chars[charIndex + i] = CharOf(bytes[byteIndex + i]);
        return byteCount;
    }

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => count;

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
            bytes[byteIndex + i] = ByteOf(chars[charIndex + i]);
        return charCount;
    }

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => charCount;

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;

    private char CharOf(byte value) => value < _firstUpper ? (char)value : upperBytes[value - _firstUpper];

    private byte ByteOf(char value)
    {
        if (value < _firstUpper)
            return (byte)value;
        var upper = upperBytes.IndexOf(value);
        return upper < 0 ? (byte)'?' : (byte)(_firstUpper + upper);
    }
}
