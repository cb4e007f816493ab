using System.Net;
using System.Net.Sockets;
using System.Text;
using Aggregator.Web.Client;
using Aggregator.Web.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Web.Tests.Client;

public sealed class ServiceUnreachableExceptionTests : ServiceTest
{
    [Fact]
    public async Task Request_NobodyListens_NamesAddressAndWhatToDo()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = AddressOf(listener);
        listener.Stop();

        var failure = await AskAsync(address, FakeLocalToken.Text);

        failure.Message.ShouldContain(address.ToString());
        failure.Message.ShouldContain("aggregator run");
    }

    [Fact]
    public async Task Request_OtherToken_SaysThatAnotherServiceListens()
    {
        var failure = await AskAsync(Service.Address, "some-other-token");

        failure.Message.ShouldContain(Service.Address.ToString());
        failure.Message.ShouldContain("Another service");
        failure.Message.ShouldNotContain("some-other-token");
    }

    [Fact]
    public async Task Request_ServiceFails_SaysSo()
    {
        Service.Aggregator.Failure = new InvalidOperationException("the inner secret");

        var failure = await AskAsync(Service.Address, FakeLocalToken.Text);

        failure.Message.ShouldContain($"{Service.Address} failed (500)");
        failure.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("200 OK", "text/html", "<p>hello</p>")]
    [InlineData("200 OK", "application/json", "null")]
    [InlineData("200 OK", "application/json", "{}")]
    [InlineData("200 OK", "application/json", "{\"items\":null}")]
    [InlineData("200 OK", "application/json", "{\"items\":[{\"feedId\":\"1\"}]}")]
    [InlineData("200 OK", "application/json", "{\"items\":[{\"feedId\":null,\"provider\":\"P\",\"url\":\"u\"}]}")]
    [InlineData("404 Not Found", "text/plain", "no")]
    [InlineData("400 Bad Request", "application/problem+json", "{")]
    [InlineData("400 Bad Request", "application/problem+json", "null")]
    [InlineData("302 Found", "text/plain", "")]
    [InlineData("503 Service Unavailable", "text/plain", "busy")]
    public async Task Request_AnotherProgramAnswers_IsTheSameException(string status, string type, string body)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = AddressOf(listener);
        var served = ServeOnceAsync(listener, $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        var failure = await AskAsync(address, FakeLocalToken.Text);

        failure.Message.ShouldContain(address.ToString());
        await served;
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("")]
    public async Task Request_AnswerBreaksOff_IsTheSameException(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = AddressOf(listener);
        var served = ServeOnceAsync(listener, answer);

        var failure = await AskAsync(address, FakeLocalToken.Text);

        failure.Message.ShouldContain("does not answer");
        await served;
    }

    [Fact]
    public async Task Request_NoAnswerInTime_IsTheSameException()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var time = new FakeTimeProvider();
        var failing = AskAsync(AddressOf(listener), FakeLocalToken.Text, time);
        using var accepted = await listener.AcceptTcpClientAsync();

        time.Advance(TimeSpan.FromSeconds(61));

        (await failing).Message.ShouldContain("no answer within 60 s");
    }

    [Fact]
    public async Task Request_Cancelled_IsACancellation()
    {
        using var client = new HttpAggregator(Service.Address, FakeLocalToken.Text, TimeProvider.System);

        await Should.ThrowAsync<OperationCanceledException>(() => client.ReadFeedsAsync(new CancellationToken(canceled: true)));
    }

    private static async Task<ServiceUnreachableException> AskAsync(Uri address, string token, TimeProvider? time = null)
    {
        using var client = new HttpAggregator(address, token, time ?? TimeProvider.System);
        return await Should.ThrowAsync<ServiceUnreachableException>(() => client.ReadFeedsAsync(CancellationToken.None));
    }

    private static Uri AddressOf(TcpListener listener) => new($"http://{listener.LocalEndpoint}");

    private static async Task ServeOnceAsync(TcpListener listener, string answer)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        listener.Stop(); // A connection that closes unanswered is tried once more.
        var stream = connection.GetStream();
        await stream.ReadAtLeastAsync(new byte[16], 16);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        connection.Client.Shutdown(SocketShutdown.Send);
    }
}
