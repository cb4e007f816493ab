using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Hands out the windows-1252 reading of the bytes that could not be decoded.</summary>
internal sealed class Windows1252DecoderFallbackBuffer : DecoderFallbackBuffer
{
    private readonly Encoding _windows1252 = Charset.Windows1252.Encoding;
    private string _characters = "";
    private int _next;

    public override int Remaining => _characters.Length - _next;

    public override bool Fallback(byte[] bytesUnknown, int index)
    {
        _characters = _windows1252.GetString(bytesUnknown);
        _next = 0;
        return _characters.Length > 0;
    }

    public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

    public override bool MovePrevious()
    {
        if (_next == 0)
            return false;
        _next--;
        return true;
    }

    public override void Reset()
    {
        _characters = "";
        _next = 0;
    }
}
