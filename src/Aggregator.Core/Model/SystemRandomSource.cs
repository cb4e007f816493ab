using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Aggregator.Core.Model;

/// <summary>The operating system's cryptographic generator. Thread-safe.</summary>
public sealed class SystemRandomSource : IRandomSource
{
    // A double holds 53 bits exactly: every multiple of 2^-53 below 1 is equally likely.
    private const int UnusedBits = 64 - 53;
    private const double Unit = 1.0 / (1UL << 53);

    /// <inheritdoc/>
    public double NextDouble()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> UnusedBits) * Unit;
    }

    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
