using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Reads the bytes that are no UTF-8 as windows-1252: pages patched together from two sources hold both.</summary>
internal sealed class Windows1252DecoderFallback : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Windows1252DecoderFallbackBuffer();
}
