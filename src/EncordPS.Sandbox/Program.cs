using EncordPS.Sandbox.Hosting;

return await SandboxProgram.RunAsync(args);
