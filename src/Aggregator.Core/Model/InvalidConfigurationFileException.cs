namespace Aggregator.Core.Model;

/// <summary>A configuration file that cannot be read or does not hold what it must: tells the place and the reason.</summary>
public sealed class InvalidConfigurationFileException : Exception
{
    /// <summary>Names the place.</summary>
    /// <param name="file">The file's path, as configured or as found.</param>
    /// <param name="line">The line, from 1; 0 where the whole file is meant.</param>
    /// <param name="reason">What is wrong and what is expected instead.</param>
    public InvalidConfigurationFileException(string file, int line, string reason)
        : base(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}")
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>The file's path, as configured or as found.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>What is wrong and what is expected instead.</summary>
    public string Reason { get; }
}
